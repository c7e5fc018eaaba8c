package app.goldseam.screens.practice

import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import app.goldseam.models.LearnModel
import app.goldseam.models.LooksModel
import app.goldseam.models.PlayerModel
import app.goldseam.models.PracticeModel
import app.goldseam.models.PracticesModel
import app.goldseam.models.ReadingModel
import app.goldseam.models.ResultsModel
import app.goldseam.screens.app.AppHolder
import app.goldseam.screens.nav.Navigation
import app.goldseam.screens.nav.Page

@Composable
internal fun Practices(holder: AppHolder, navigation: Navigation) {
    val model = holder.models.get(Page.Practices) { scope -> PracticesModel(holder.goldseam, scope) }
    val state by model.state.collectAsState()
    val actions = remember(model) {
        PracticesActions(
            onBack = navigation::back,
            onLook = { model.look(it) },
            onName = { model.name(it) },
            onPractice = { navigation.open(Page.Practice(it)) },
            onResume = { navigation.open(Page.Player(it, resumes = true)) },
            onResults = { navigation.open(Page.Results) },
            onLooks = { navigation.open(Page.Looks) },
            onLearn = { navigation.open(Page.Learn) },
        )
    }
    PracticesScreen(state, actions)
}

@Composable
internal fun PracticePage(page: Page.Practice, holder: AppHolder, navigation: Navigation) {
    val model = holder.models.get(page) { scope -> PracticeModel(holder.goldseam, scope, page.practice) }
    val state by model.state.collectAsState()
    LaunchedEffect(state.begun) {
        state.begun?.let {
            model.isShown()
            navigation.open(Page.Player(it, resumes = false))
        }
    }
    val actions = remember(model) {
        PracticeActions(
            onBack = navigation::back,
            onBegin = { model.begin(it) },
            onAside = { model.setAside(it) },
            onPractice = { navigation.open(Page.Practice(it)) },
            onResult = { navigation.open(Page.Reading(it)) },
            onAnswer = model::answer,
            onEndQuestions = { model.endQuestions() },
            onLeaveQuestions = model::leaveQuestions,
        )
    }
    PracticeScreen(state, actions)
}

@Composable
internal fun Player(page: Page.Player, holder: AppHolder, navigation: Navigation) {
    val model = holder.models.get(page) { scope -> PlayerModel(holder.goldseam, scope, page.sessionId, page.resumes) }
    val state by model.state.collectAsState()
    LaunchedEffect(state.isFinished) { if (state.isFinished) navigation.back() }
    val actions = remember(model) {
        PlayerActions(
            onStop = navigation::back,
            onWrite = model::write,
            onNext = { model.next() },
            onSkip = { model.skip() },
            onBack = { model.back() },
            onFinish = { model.finish() },
            onPractice = {
                navigation.back()
                navigation.open(Page.Practice(it))
            },
        )
    }
    PlayerScreen(state, actions)
}

@Composable
internal fun Looks(holder: AppHolder, navigation: Navigation) {
    val model = holder.models.get(Page.Looks) { scope -> LooksModel(holder.goldseam, scope) }
    val state by model.state.collectAsState()
    val actions = remember(navigation) {
        LooksActions(
            onBack = navigation::back,
            onPractice = { navigation.open(Page.Practice(it)) },
            onResult = { navigation.open(Page.Reading(it)) },
        )
    }
    LooksScreen(state, actions)
}

@Composable
internal fun Results(holder: AppHolder, navigation: Navigation) {
    val model = holder.models.get(Page.Results) { scope -> ResultsModel(holder.goldseam, scope) }
    val state by model.state.collectAsState()
    ResultsScreen(state, onResult = { navigation.open(Page.Reading(it)) }, onBack = navigation::back)
}

@Composable
internal fun Reading(page: Page.Reading, holder: AppHolder, navigation: Navigation) {
    val model = holder.models.get(page) { scope -> ReadingModel(holder.goldseam, scope, page.sessionId) }
    val state by model.state.collectAsState()
    LaunchedEffect(state.begun) {
        state.begun?.let {
            model.isShown()
            navigation.open(Page.Player(it, resumes = false))
        }
    }
    val actions = remember(model) {
        ReadingActions(
            onBack = navigation::back,
            onGoOn = { model.goOn() },
            onPractice = { navigation.open(Page.Practice(it)) },
            onDiscard = { model.discard() },
            onRestore = { model.restore() },
        )
    }
    ReadingScreen(state, actions)
}

@Composable
internal fun Learn(holder: AppHolder, navigation: Navigation, page: Page, card: String? = null) {
    val model = holder.models.get(page) { scope -> LearnModel(holder.goldseam, scope, card) }
    val state by model.state.collectAsState()
    val actions = remember(model) {
        LearnActions(
            onBack = navigation::back,
            onCard = { navigation.open(Page.LearnCard(it)) },
            onPractice = { navigation.open(Page.Practice(it)) },
        )
    }
    if (card == null) LearnScreen(state, actions) else LearnTextScreen(state, actions)
}
