plugins {
    alias(libs.plugins.android.library)
    alias(libs.plugins.compose.compiler)
}

/** Names for what strings.xml holds. */
val phrases by tasks.registering(Exec::class) {
    val strings = file("src/main/res/values/strings.xml")
    val folder = layout.buildDirectory.dir("phrases")
    inputs.files(strings, "Phrases.java")
    outputs.dir(folder)
    commandLine("java", file("Phrases.java"), "keys", strings, folder.get().asFile)
}

android {
    namespace = "app.goldseam.screens"
    compileSdk = libs.versions.compile.sdk.get().toInt()
    defaultConfig {
        minSdk = libs.versions.min.sdk.get().toInt()
    }
    buildFeatures {
        compose = true
    }
    sourceSets.named("main") {
        kotlin.srcDirs("src/main/kotlin", layout.buildDirectory.dir("phrases").get().asFile)
    }
}

kotlin {
    jvmToolchain(libs.versions.java.get().toInt())
}

tasks.matching { it.name == "preBuild" }.configureEach {
    dependsOn(phrases)
}

dependencies {
    api(project(":models"))
    api(libs.compose.animation)
    api(libs.compose.foundation)
    api(libs.compose.material3)
    api(libs.compose.ui)
}
