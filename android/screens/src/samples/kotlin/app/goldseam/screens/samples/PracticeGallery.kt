package app.goldseam.screens.samples

import androidx.compose.runtime.Composable
import app.goldseam.models.PlayerState
import app.goldseam.screens.practice.LearnActions
import app.goldseam.screens.practice.LearnScreen
import app.goldseam.screens.practice.LearnTextScreen
import app.goldseam.screens.practice.LooksActions
import app.goldseam.screens.practice.LooksScreen
import app.goldseam.screens.practice.PlayerActions
import app.goldseam.screens.practice.PlayerScreen
import app.goldseam.screens.practice.PracticeActions
import app.goldseam.screens.practice.PracticeScreen
import app.goldseam.screens.practice.PracticesActions
import app.goldseam.screens.practice.PracticesScreen
import app.goldseam.screens.practice.ReadingActions
import app.goldseam.screens.practice.ReadingScreen
import app.goldseam.screens.practice.ResultsScreen

private fun player(state: PlayerState): @Composable () -> Unit = { PlayerScreen(state, PlayerActions()) }

/** The pages of practices, to look at. */
val practiceGallery: Map<String, @Composable () -> Unit> = mapOf(
    "practices" to { PracticesScreen(SamplePractices.library, PracticesActions()) },
    "practices-nothing" to { PracticesScreen(SamplePractices.nothingFound, PracticesActions()) },
    "practice" to { PracticeScreen(SamplePractices.practice, PracticeActions()) },
    "practice-not-safe" to { PracticeScreen(SamplePractices.notSafe, PracticeActions()) },
    "practice-questions" to { PracticeScreen(SamplePractices.questions, PracticeActions()) },
    "player-scale" to player(SamplePractices.scale),
    "player-choice" to player(SamplePractices.choice),
    "player-lines" to player(SamplePractices.lines),
    "player-ladder" to player(SamplePractices.rungs),
    "player-counter" to player(SamplePractices.counter),
    "player-rated" to player(SamplePractices.rated),
    "player-pacer" to player(SamplePractices.pacer),
    "player-halt" to player(SamplePractices.halt),
    "player-end" to player(SamplePractices.end),
    "results" to { ResultsScreen(SamplePractices.results, onResult = {}, onBack = {}) },
    "looks" to { LooksScreen(SamplePractices.looks, LooksActions()) },
    "reading" to { ReadingScreen(SamplePractices.reading, ReadingActions()) },
    "learn" to { LearnScreen(SamplePractices.learn, LearnActions()) },
    "learn-text" to { LearnTextScreen(SamplePractices.text, LearnActions()) },
    "learn-text-note" to { LearnTextScreen(SamplePractices.hardText, LearnActions()) },
)
