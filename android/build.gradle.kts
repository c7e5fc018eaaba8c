plugins {
    alias(libs.plugins.android.application) apply false
    alias(libs.plugins.android.library) apply false
    alias(libs.plugins.compose.compiler) apply false
    alias(libs.plugins.kotlin.jvm) apply false
}

/** Kotlin of the facade, generated from a library that is not for tests. */
tasks.register<Exec>("bindings") {
    workingDir = rootDir.parentFile
    commandLine("cargo", "xtask", "bindings", "--to-ship")
}
