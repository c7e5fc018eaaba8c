package app.goldseam.models

import app.goldseam.core.Change
import app.goldseam.core.ChangeObserver
import app.goldseam.core.GoldseamInterface
import app.goldseam.core.Topic
import kotlinx.coroutines.channels.awaitClose
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.callbackFlow
import kotlinx.coroutines.flow.conflate

/**
 * The revisions of what [topics] are about: the one of now, and each later one. Who is slow gets the latest only, so the
 * topics of a change are not passed on: those of a change that was left out would be lost.
 */
fun GoldseamInterface.changes(vararg topics: Topic): Flow<ULong> = callbackFlow {
    val observer = object : ChangeObserver {
        override fun onChange(change: Change) {
            trySend(change.revision)
        }
    }
    val subscription = observe(topics.toList(), observer)
    awaitClose {
        subscription.cancel()
        subscription.close()
    }
}.conflate()
