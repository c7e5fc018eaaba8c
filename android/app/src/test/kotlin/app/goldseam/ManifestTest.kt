package app.goldseam

import org.junit.Test
import org.w3c.dom.Element
import java.io.File
import javax.xml.parsers.DocumentBuilderFactory
import kotlin.test.assertEquals
import kotlin.test.assertTrue

/** The manifest that is installed: the app's own, with all that libraries add to it. */
class ManifestTest {
    private val manifest = DocumentBuilderFactory.newInstance().apply { isNamespaceAware = true }.newDocumentBuilder()
        .parse(File(System.getProperty("goldseam.manifest")))

    private fun elements(tag: String): List<Element> =
        manifest.getElementsByTagName(tag).let { nodes -> (0 until nodes.length).map { nodes.item(it) as Element } }

    private fun Element.android(name: String): String =
        getAttributeNS("http://schemas.android.com/apk/res/android", name)

    @Test
    fun libraries_are_in_it() =
        assertTrue(elements("provider").any { it.android("name") == "androidx.startup.InitializationProvider" })

    /**
     * The last is the app's own, for its own parts (androidx.core declares it). Of the others only POST_NOTIFICATIONS is
     * asked for, by who switches reminders on; every app is granted the rest.
     */
    @Test
    fun no_other_permission_is_wanted() = assertEquals(
        listOf(
            "android.permission.USE_BIOMETRIC",
            "android.permission.POST_NOTIFICATIONS",
            "android.permission.RECEIVE_BOOT_COMPLETED",
            "app.goldseam.DYNAMIC_RECEIVER_NOT_EXPORTED_PERMISSION",
        ),
        listOf("uses-permission", "uses-permission-sdk-23").flatMap(::elements).map { it.android("name") },
    )

    @Test
    fun the_system_makes_no_backup() {
        val application = elements("application").single()
        assertEquals("false", application.android("allowBackup"))
        assertEquals("@xml/data_extraction_rules", application.android("dataExtractionRules"))
    }

    @Test
    fun others_can_start_one_activity_and_nothing_else() {
        val open = listOf("activity", "activity-alias", "service", "provider", "receiver").flatMap(::elements)
            .filter { it.android("exported") == "true" && it.android("permission") != "android.permission.DUMP" }
        assertEquals(listOf(".MainActivity"), open.map { it.android("name") })
    }

    @Test
    fun no_font_is_asked_from_another_app() =
        assertTrue(elements("meta-data").none { it.android("name").startsWith("androidx.emoji2") })
}
