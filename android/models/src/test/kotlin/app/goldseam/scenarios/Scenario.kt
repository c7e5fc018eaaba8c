package app.goldseam.scenarios

import com.google.gson.JsonElement
import com.google.gson.JsonObject
import com.google.gson.JsonParser
import java.nio.file.Path
import kotlin.io.path.readText

/** One story of `tests/scenarios`, as its README describes it. */
internal class Scenario(private val json: JsonObject) {
    init {
        json.onlyHas("name", "world", "steps")
    }

    val name: String = json["name"].asString
    val world = World(json["world"].asJsonObject)
    val steps: List<Step> = json["steps"].asJsonArray.map { Step(it.asJsonObject) }

    companion object {
        fun read(file: Path) = Scenario(JsonParser.parseString(file.readText()).asJsonObject)
    }
}

/** The device on which it happens. */
internal class World(json: JsonObject) {
    init {
        json.onlyHas("now", "offset_minutes", "seed", "sealer", "fixture")
    }

    val now: Long = json["now"].asLong
    val offsetMinutes: Int = json["offset_minutes"].asInt
    val seed: ULong = json["seed"].asString.toULong()
    val hasSealer: Boolean = json["sealer"]?.asBoolean ?: true
    val fixture: String? = json["fixture"]?.asString
}

/** One step: something to do, and what is expected of it. */
internal class Step(json: JsonObject) {
    init {
        json.onlyHas("do", "start", "call", "cancel", "await", "with", "gives", "fails", "as")
    }

    val run: String? = json["do"]?.asString
    val start: String? = json["start"]?.asString
    val call: String? = json["call"]?.asString
    val cancel: String? = json["cancel"]?.asString
    val finish: String? = json["await"]?.asString
    val with: JsonObject = json["with"]?.asJsonObject ?: JsonObject()
    val gives: JsonElement? = json["gives"]
    val fails: JsonObject? = json["fails"]?.asJsonObject
    val keep: JsonElement? = json["as"]
}

/** A key that no runner knows is a typing error, not an expectation that always holds. */
private fun JsonObject.onlyHas(vararg names: String) {
    val unknown = keySet() - names.toSet()
    require(unknown.isEmpty()) { "unknown keys: $unknown" }
}
