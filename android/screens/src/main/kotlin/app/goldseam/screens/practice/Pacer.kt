package app.goldseam.screens.practice

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.height
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.material3.LinearProgressIndicator
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableIntStateOf
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberCoroutineScope
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.MotionDurationScale
import androidx.compose.ui.graphics.graphicsLayer
import androidx.compose.ui.hapticfeedback.HapticFeedbackType
import androidx.compose.ui.platform.LocalHapticFeedback
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.goldseam.core.BreathKind
import app.goldseam.core.BreathPhase
import app.goldseam.screens.parts.QuietButton
import app.goldseam.screens.parts.RowGroup
import app.goldseam.screens.parts.SettingSwitch
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space
import kotlinx.coroutines.delay

/** Time alone with a step. It begins by a touch, and nobody has to wait for its end. */
@Composable
internal fun TimerInput(key: String, seconds: Int) {
    val clock = rememberClock(key, seconds)
    val left = seconds - clock.millis / 1000
    Column(verticalArrangement = Arrangement.spacedBy(Space.medium)) {
        Text("%d:%02d".format(left / 60, left % 60), style = MaterialTheme.typography.displaySmall)
        BeginOrStop(clock)
    }
}

/**
 * Something to breathe along with: a circle that grows and shrinks, with the word for each phase, and a touch at each
 * turn if it is wanted. Where somebody wants no motion, a bar fills and nothing moves about.
 */
@Composable
internal fun BreathPacer(key: String, phases: List<BreathPhase>, seconds: Int) {
    val clock = rememberClock(key, seconds)
    val moment = momentOf(phases, clock.millis)
    Column(
        horizontalAlignment = Alignment.CenterHorizontally,
        verticalArrangement = Arrangement.spacedBy(Space.medium),
        modifier = Modifier.fillMaxWidth(),
    ) {
        if (wantsNoMotion()) {
            LinearProgressIndicator(
                progress = { if (clock.isRunning) moment.done else 0f },
                trackColor = MaterialTheme.colorScheme.outlineVariant,
                drawStopIndicator = {},
                modifier = Modifier.fillMaxWidth().height(BAR).clearAndSetSemantics {},
            )
        } else {
            Box(Modifier.size(CIRCLE), contentAlignment = Alignment.Center) {
                Box(
                    Modifier.size(CIRCLE)
                        .graphicsLayer {
                            scaleX = if (clock.isRunning) moment.size else SMALL
                            scaleY = scaleX
                        }
                        .background(MaterialTheme.colorScheme.primaryContainer, CircleShape),
                )
            }
        }
        Text(
            if (clock.isRunning) say(phraseOf(moment.kind)) else rhythm(phases),
            style = MaterialTheme.typography.headlineSmall,
            modifier = Modifier.semantics { liveRegion = LiveRegionMode.Polite },
        )
        BeginOrStop(clock)
        TouchAtEachTurn(moment.kind.takeIf { clock.isRunning })
    }
}

/** A touch where a breath turns, for who closes their eyes. Off at first: it can be heard. */
@Composable
private fun TouchAtEachTurn(kind: BreathKind?) {
    var isFelt by rememberSaveable { mutableStateOf(false) }
    val haptics = LocalHapticFeedback.current
    LaunchedEffect(kind, isFelt) {
        if (isFelt && kind != null) haptics.performHapticFeedback(HapticFeedbackType.LongPress)
    }
    RowGroup { SettingSwitch(say(Phrase.BreathTouch), text = null, isFelt) { isFelt = it } }
}

private val CIRCLE = 220.dp

/** Thicker than the bar above it, which says how far the practice is. */
private val BAR = 16.dp

/** The circle with empty lungs. */
private const val SMALL = 0.4f

/** Where a breath is. */
private class BreathMoment(val kind: BreathKind, val done: Float, val size: Float)

private fun momentOf(phases: List<BreathPhase>, millis: Int): BreathMoment {
    val cycle = phases.sumOf { it.millis.toInt() }.coerceAtLeast(1)
    var left = millis % cycle
    for (phase in phases) {
        val length = phase.millis.toInt()
        if (left < length) {
            val done = left.toFloat() / length
            return BreathMoment(phase.kind, done, sizeOf(phase.kind, done))
        }
        left -= length
    }
    return BreathMoment(BreathKind.REST, 1f, SMALL)
}

private fun sizeOf(kind: BreathKind, done: Float): Float = when (kind) {
    BreathKind.INHALE -> SMALL + (SIP - SMALL) * done
    BreathKind.SIP -> SIP + (1f - SIP) * done
    BreathKind.HOLD -> SIP
    BreathKind.EXHALE -> SIP - (SIP - SMALL) * done
    BreathKind.REST -> SMALL
}

/** The circle with full lungs, before a second sip. */
private const val SIP = 0.9f

private fun phraseOf(kind: BreathKind): Phrase = when (kind) {
    BreathKind.INHALE -> Phrase.BreathIn
    BreathKind.SIP -> Phrase.BreathSip
    BreathKind.HOLD -> Phrase.BreathHold
    BreathKind.EXHALE -> Phrase.BreathOut
    BreathKind.REST -> Phrase.BreathRest
}

/** How a breath goes, before it begins. */
@Composable
private fun rhythm(phases: List<BreathPhase>): String {
    val words = phases.map { say(phraseOf(it.kind)) to it.millis.toInt() / 1000f }
    return words.joinToString(" · ") { (word, seconds) -> "$word ${"%.1f".format(seconds).trimEnd('0').trimEnd('.', ',')} s" }
}

@Composable
private fun wantsNoMotion(): Boolean {
    val scope = rememberCoroutineScope()
    return scope.coroutineContext[MotionDurationScale]?.scaleFactor == 0f
}

/** Counts while it runs, up to its end. */
private class StepClock(private val seconds: Int) {
    var millis by mutableIntStateOf(0)
    var isRunning by mutableStateOf(false)
    val isOver get() = millis >= seconds * 1000
}

@Composable
private fun rememberClock(key: String, seconds: Int): StepClock {
    val clock = remember(key) { StepClock(seconds) }
    LaunchedEffect(clock, clock.isRunning) {
        while (clock.isRunning && !clock.isOver) {
            delay(FRAME.toLong())
            clock.millis += FRAME
        }
        clock.isRunning = false
    }
    return clock
}

private const val FRAME = 50

@Composable
private fun BeginOrStop(clock: StepClock) {
    if (clock.isOver) return
    QuietButton(
        say(if (clock.isRunning) Phrase.PlayerPause else Phrase.PlayerBegin),
        onClick = { clock.isRunning = !clock.isRunning },
    )
}
