package app.goldseam.screens.start

import androidx.compose.ui.test.assertIsDisplayed
import androidx.compose.ui.test.junit4.v2.createComposeRule
import androidx.compose.ui.test.onNodeWithText
import androidx.compose.ui.test.performClick
import app.goldseam.screens.show
import org.junit.Rule
import org.junit.Test

class FirstStartTest {
    @get:Rule
    val compose = createComposeRule()

    @Test
    fun the_promise_comes_before_anything_is_asked() {
        compose.show { FirstStart(FirstStartState()) }
        compose.onNodeWithText("Nothing leaves this phone").assertExists()
        compose.onNodeWithText("“Leave now” at the top", substring = true).assertExists()
        compose.onNodeWithText("Go on").performClick()
        compose.onNodeWithText("Nothing can be kept here yet").assertIsDisplayed()
        compose.onNodeWithText("Go back").performClick()
        compose.onNodeWithText("A place that is only yours").assertIsDisplayed()
    }
}
