plugins {
    alias(libs.plugins.kotlin.jvm)
}

kotlin {
    jvmToolchain(libs.versions.java.get().toInt())
    sourceSets.main {
        kotlin.srcDirs("src/main/kotlin", "../../target/bindings-to-ship/kotlin")
    }
}

tasks.compileKotlin {
    dependsOn(":bindings")
}

dependencies {
    api(libs.kotlinx.coroutines.core)
    // The app brings the archive with Android's native code.
    compileOnly(libs.jna)
}
