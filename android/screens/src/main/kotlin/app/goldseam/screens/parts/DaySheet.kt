package app.goldseam.screens.parts

import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.material3.DatePicker
import androidx.compose.material3.DatePickerDefaults
import androidx.compose.material3.DatePickerState
import androidx.compose.material3.DisplayMode
import androidx.compose.material3.ExperimentalMaterial3Api
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.TimeInput
import androidx.compose.material3.rememberDatePickerState
import androidx.compose.material3.rememberTimePickerState
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import app.goldseam.core.Day
import app.goldseam.screens.strings.LocalFormats
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space
import app.goldseam.screens.theme.isLargeFont
import java.time.Instant
import java.time.LocalDate
import java.time.ZoneOffset

/** Asks for a day. */
@Composable
fun DaySheet(title: String, day: Day?, onPick: (Day) -> Unit, onDismiss: () -> Unit) {
    Sheet(title, onDismiss) { DayChoice(day, onPick, onDismiss) }
}

@OptIn(ExperimentalMaterial3Api::class)
@Composable
fun DayChoice(day: Day?, onPick: (Day) -> Unit, onDismiss: () -> Unit) {
    val state = rememberDatePickerState(
        initialSelectedDateMillis = day?.pickerMillis(),
        // The grid of days has no room for large numbers; a field has.
        initialDisplayMode = if (isLargeFont()) DisplayMode.Input else DisplayMode.Picker,
    )
    DatePicker(
        state = state,
        title = null,
        headline = null,
        showModeToggle = false,
        colors = DatePickerDefaults.colors(containerColor = MaterialTheme.colorScheme.surface),
    )
    PrimaryButton(
        say(Phrase.PickTake),
        onClick = { state.day()?.let(onPick) },
        enabled = state.selectedDateMillis != null,
    )
    QuietButton(say(Phrase.Cancel), onDismiss)
}

/** Asks for a time of day, in minutes since midnight. */
@OptIn(ExperimentalMaterial3Api::class)
@Composable
fun TimeSheet(title: String, minuteOfDay: Int, onPick: (Int) -> Unit, onDismiss: () -> Unit) {
    Sheet(title, onDismiss) {
        val state = rememberTimePickerState(minuteOfDay / 60, minuteOfDay % 60, LocalFormats.current.uses24Hours)
        TimeInput(state, Modifier.align(Alignment.CenterHorizontally).padding(vertical = Space.medium))
        PrimaryButton(say(Phrase.PickTake), onClick = { onPick(state.hour * 60 + state.minute) })
        QuietButton(say(Phrase.Cancel), onDismiss)
    }
}

/** The picker counts a day as the milliseconds of its midnight in Greenwich, wherever it is. */
private fun Day.pickerMillis(): Long =
    LocalDate.of(year, month.toInt(), day.toInt()).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli()

@OptIn(ExperimentalMaterial3Api::class)
private fun DatePickerState.day(): Day? = selectedDateMillis?.let { millis ->
    val date = Instant.ofEpochMilli(millis).atZone(ZoneOffset.UTC).toLocalDate()
    Day(date.year, date.monthValue.toUByte(), date.dayOfMonth.toUByte())
}
