package app.goldseam.models

import app.goldseam.core.PracticeAnswer
import app.goldseam.core.PracticePlace
import app.goldseam.core.PracticeQuery
import app.goldseam.core.PrivateAnswer
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNotEquals
import org.junit.jupiter.api.Assertions.assertFalse
import org.junit.jupiter.api.Assertions.assertNotNull
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Assertions.assertTrue
import org.junit.jupiter.api.Test

class PracticeModelsTest {
    private fun titles(state: PracticesState) = state.library?.shelves.orEmpty().flatMap { it.practices }.map { it.practice }

    @Test
    fun `the library answers what is typed, and offers what may help`() = onOpenDevice {
        val model = PracticesModel(goldseam, screen)
        assertTrue(titles(model.until { it.library != null }).size >= 75)
        model.look(PracticeQuery(words = "five things")).join()
        assertEquals(listOf("five-senses"), titles(model.state.value))
        model.look(PracticeQuery()).join()
        model.name("numb").join()
        assertEquals("five-senses", model.state.value.offers?.practices?.first()?.practice)
        model.name("numb").join()
        assertNull(model.state.value.offers)
    }

    @Test
    fun `a practice is begun, played, left and gone on with`() = onOpenDevice {
        val practice = PracticeModel(goldseam, screen, "three-good-things")
        practice.begin().join()
        val id = checkNotNull(practice.state.value.begun)
        val player = PlayerModel(goldseam, screen, id)
        player.until { it.step?.step == "life" }
        player.write(PracticeAnswer.Text("the warm wall"))
        player.next().join()
        assertEquals("life-why", player.state.value.step?.step)

        val later = PlayerModel(goldseam, screen, id, resumes = true)
        later.until { it.step?.step == "life-why" }
        later.back().join()
        assertEquals(PracticeAnswer.Text("the warm wall"), later.state.value.draft)
        repeat(6) { later.next().join() }
        assertTrue(later.state.value.session?.place is PracticePlace.End)
        later.finish().join()
        assertTrue(later.state.value.isFinished)

        val reading = ReadingModel(goldseam, screen, id)
        assertEquals(listOf("the warm wall"), reading.until { it.reading != null }.reading?.answers?.single()?.lines)
        reading.goOn().join()
        assertNotEquals(id, checkNotNull(reading.state.value.begun))
        reading.isShown()
        assertNull(reading.state.value.begun)
        reading.discard().join()
        assertTrue(reading.state.value.isDiscarded)
        reading.restore().join()
        assertEquals(1, ResultsModel(goldseam, screen).until { it.results != null }.results?.size)
    }

    @Test
    fun `a look at oneself stands beside the one before`() = onOpenDevice {
        val model = LooksModel(goldseam, screen)
        assertTrue(checkNotNull(model.until { it.looks != null }.looks).all { it.latest.isEmpty() })
        repeat(2) {
            val practice = PracticeModel(goldseam, screen, "look-at-self-kindness")
            practice.begin().join()
            val player = PlayerModel(goldseam, screen, checkNotNull(practice.state.value.begun))
            player.until { it.step != null }
            while (player.state.value.session?.place is PracticePlace.Step) {
                if (player.state.value.step?.step == "gentle") player.write(PracticeAnswer.Number(6u))
                player.next().join()
            }
            player.finish().join()
        }
        val look = model.until { state -> state.looks.orEmpty().any { it.latest.singleOrNull()?.compared?.firstOrNull()?.numbers?.size == 2 } }
        assertEquals(listOf(6, 6), look.looks.orEmpty().single { it.latest.isNotEmpty() }.latest.single().compared.single().numbers)
    }

    @Test
    fun `an answer that does not fit is said, and what was written stays`() = onOpenDevice {
        val practice = PracticeModel(goldseam, screen, "even-breathing")
        practice.begin().join()
        val player = PlayerModel(goldseam, screen, checkNotNull(practice.state.value.begun))
        player.until { it.step?.step == "before" }
        player.write(PracticeAnswer.Number(11u))
        player.next().join()
        assertEquals("invalid", player.state.value.trouble?.code)
        assertEquals(PracticeAnswer.Number(11u), player.state.value.draft)
        player.write(PracticeAnswer.Number(4u))
        assertNull(player.state.value.trouble)
        player.next().join()
        assertEquals("presence", player.state.value.step?.step)
    }

    @Test
    fun `private questions come first, and a yes closes what is not safe`() = onOpenDevice {
        val model = PracticeModel(goldseam, screen, "trust-ladder")
        model.begin().join()
        assertNull(model.state.value.begun)
        assertEquals(4, model.state.value.questions?.questions?.size)
        for (place in 0..3) model.answer(place, if (place == 2) PrivateAnswer.YES else PrivateAnswer.NO)
        model.endQuestions().join()
        val notNow = checkNotNull(model.state.value.page?.notNow)
        assertFalse(notNow.asksPrivateQuestions)
        assertTrue(notNow.offers.isNotEmpty())

        model.begin().join()
        assertNull(model.state.value.begun)
        assertNull(model.state.value.questions)
    }

    @Test
    fun `what is set aside says so, and what there is to read is there`() = onOpenDevice {
        val model = PracticeModel(goldseam, screen, "kind-letter")
        model.setAside(true).join()
        assertTrue(model.until { it.page?.card?.isAside == true }.page != null)
        assertNotNull(LearnModel(goldseam, screen).until { it.page != null }.page?.paths)
        val text = LearnModel(goldseam, screen, "it-really-hurts").until { it.text != null }.text
        assertEquals("It really hurts", text?.title)
    }
}
