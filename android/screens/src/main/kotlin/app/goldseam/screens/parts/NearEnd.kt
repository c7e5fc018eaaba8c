package app.goldseam.screens.parts

import androidx.compose.foundation.lazy.LazyListState
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.derivedStateOf
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember

/** Asks for more than what is [loaded], soon enough that nobody sees its end. */
@Composable
internal fun NearEnd(list: LazyListState, loaded: List<Any>, hasMore: Boolean, onNearEnd: () -> Unit) {
    val isNearEnd by remember(list) {
        derivedStateOf {
            val last = list.layoutInfo.visibleItemsInfo.lastOrNull()
            last != null && last.index > list.layoutInfo.totalItemsCount - AHEAD
        }
    }
    LaunchedEffect(isNearEnd, loaded) {
        if (isNearEnd && hasMore) onNearEnd()
    }
}

/** Rows; about two screens of them. */
private const val AHEAD = 20
