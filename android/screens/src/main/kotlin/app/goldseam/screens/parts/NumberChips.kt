package app.goldseam.screens.parts

import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier

/** Whole numbers from 0 to [max] beside each other. A second touch takes the answer back. */
@Composable
fun NumberChips(value: Int?, max: Int, onValue: (Int?) -> Unit) {
    Chips(Modifier.selectableGroup()) {
        for (number in 0..max) {
            ChoiceChip(number.toString(), value == number, onClick = { onValue(number.takeIf { it != value }) })
        }
    }
}
