package app.goldseam

import android.content.Context
import app.goldseam.screens.app.PreferenceStore

class AndroidPreferenceStore(context: Context) : PreferenceStore {
    private val preferences = context.getSharedPreferences("appearance", Context.MODE_PRIVATE)

    override fun get(key: String): String? = preferences.getString(key, null)

    override fun put(key: String, value: String) = preferences.edit().putString(key, value).apply()
}
