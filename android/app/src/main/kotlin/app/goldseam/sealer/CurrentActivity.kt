package app.goldseam.sealer

import android.app.Activity
import java.lang.ref.WeakReference

/** The activity in front: only there can the system ask for a finger or a face. */
class CurrentActivity {
    @Volatile
    private var reference = WeakReference<Activity>(null)

    val activity: Activity? get() = reference.get()

    fun set(activity: Activity) {
        reference = WeakReference(activity)
    }

    fun clear(activity: Activity) {
        if (reference.get() === activity) reference.clear()
    }
}
