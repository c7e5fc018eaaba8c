package app.goldseam.scenarios

import app.goldseam.core.Goldseam
import app.goldseam.core.TaskHandle
import app.goldseam.core.version
import com.google.gson.JsonObject
import java.lang.reflect.InvocationTargetException
import kotlin.reflect.KFunction
import kotlin.reflect.KParameter
import kotlin.reflect.full.callSuspendBy
import kotlin.reflect.full.memberFunctions

/** A call of the facade, by the names of its object and its method. */
internal class Call(app: Goldseam, op: String, with: JsonObject, arguments: Arguments, task: TaskHandle?) {
    private val function: KFunction<*>
    private val parameters: Map<KParameter, Any?>

    init {
        val (room, method) = if ('.' in op) op.split('.') else listOf("", op)
        val receiver = receiver(app, room)
        function =
            receiver?.let { methodOf(it, method) } ?: ::version.also { require(op == "version") { "no call $op" } }
        val given = with.entrySet().associate { plain(it.key) to it.value }
        val names = function.parameters.mapNotNull { it.name }.map(::plain).toSet()
        require(names.containsAll(given.keys)) { "$op has no parameter ${given.keys - names}" }
        // One that is left out and has a default keeps it.
        val needed = function.parameters.filter { !it.isOptional || plain(it.name.orEmpty()) in given || it.isTask() }
        parameters = needed.associateWith { parameter ->
            when {
                parameter.kind == KParameter.Kind.INSTANCE -> receiver
                parameter.isTask() -> task
                else -> arguments.convert(given[plain(checkNotNull(parameter.name))], parameter.type)
            }
        }
    }

    val isSuspending: Boolean = function.isSuspend

    suspend fun run(): Any? {
        val result = try {
            if (isSuspending) function.callSuspendBy(parameters) else function.callBy(parameters)
        } catch (wrapped: InvocationTargetException) {
            throw wrapped.targetException
        }
        val sink = parameters.values.filterIsInstance<Sink>().firstOrNull()
        return if (sink != null) sink.result() else result.takeUnless { it == Unit }
    }

    private companion object {
        fun KParameter.isTask() = type.classifier == TaskHandle::class

        fun receiver(app: Goldseam, room: String): Any? = when (room) {
            "goldseam" -> app
            "journal" -> app.journal()
            "moods" -> app.moods()
            "insights" -> app.insights()
            "practices" -> app.practices()
            "search" -> app.search()
            "imports" -> app.imports()
            "settings" -> app.settings()
            else -> null
        }

        fun methodOf(receiver: Any, name: String): KFunction<*> =
            receiver::class.memberFunctions.single { plain(it.name) == plain(name) }
    }
}
