plugins {
    alias(libs.plugins.android.application)
    alias(libs.plugins.compose.compiler)
}

/** Android's ids for what strings.xml holds. */
val phrases by tasks.registering(Exec::class) {
    val strings = file("../screens/src/main/res/values/strings.xml")
    val folder = layout.buildDirectory.dir("phrases")
    inputs.files(strings, "../screens/Phrases.java")
    outputs.dir(folder)
    commandLine("java", file("../screens/Phrases.java"), "ids", strings, folder.get().asFile)
}

/** libgoldseam.so for each kind of processor, by cargo-ndk. */
val library by tasks.registering(Exec::class) {
    workingDir = rootDir.parentFile
    commandLine(
        "cargo", "ndk",
        "-t", "arm64-v8a", "-t", "x86_64",
        "--platform", libs.versions.min.sdk.get(),
        "-o", layout.buildDirectory.dir("rust").get().asFile,
        "build", "--locked", "-p", "goldseam-android", "--profile", "mobile",
    )
}

android {
    namespace = "app.goldseam"
    compileSdk = libs.versions.compile.sdk.get().toInt()
    defaultConfig {
        applicationId = "app.goldseam"
        minSdk = libs.versions.min.sdk.get().toInt()
        targetSdk = libs.versions.target.sdk.get().toInt()
        versionCode = 1
        versionName = "0.1.0"
    }
    buildTypes {
        release {
            isMinifyEnabled = true
            isShrinkResources = true
            proguardFiles(getDefaultProguardFile("proguard-android-optimize.txt"), "proguard-rules.pro")
        }
    }
    buildFeatures {
        compose = true
    }
    sourceSets.named("main") {
        kotlin.srcDirs("src/main/kotlin", layout.buildDirectory.dir("phrases").get().asFile)
        jniLibs.srcDir(layout.buildDirectory.dir("rust").get().asFile)
    }
}

kotlin {
    jvmToolchain(libs.versions.java.get().toInt())
}

tasks.matching { it.name == "preBuild" }.configureEach {
    dependsOn(phrases, library)
}

dependencies {
    implementation(project(":screens"))
    implementation(libs.androidx.activity.compose)
    implementation(libs.kotlinx.coroutines.android)
    implementation(libs.jna) {
        artifact {
            type = "aar"
        }
    }
}
