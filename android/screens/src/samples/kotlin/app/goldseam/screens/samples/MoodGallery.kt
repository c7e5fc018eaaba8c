package app.goldseam.screens.samples

import androidx.compose.runtime.Composable
import app.goldseam.core.LookBackKind
import app.goldseam.core.Weekday
import app.goldseam.screens.insight.InsightsActions
import app.goldseam.screens.insight.InsightsScreen
import app.goldseam.screens.mood.CheckInActions
import app.goldseam.screens.mood.CheckInScreen
import app.goldseam.screens.mood.CheckInSettingsActions
import app.goldseam.screens.mood.CheckInSettingsScreen
import app.goldseam.screens.mood.LookBackActions
import app.goldseam.screens.mood.LookBackScreen
import app.goldseam.screens.mood.LookingBackScreen
import app.goldseam.screens.mood.MoodYearScreen
import app.goldseam.screens.mood.MoodsActions
import app.goldseam.screens.mood.MoodsScreen
import app.goldseam.screens.mood.StepsActions
import app.goldseam.screens.mood.StepsScreen

/** The pages of check-ins and insight, to look at. */
val moodGallery: Map<String, @Composable () -> Unit> = mapOf(
    "check-in" to { CheckInScreen(SampleMoods.blank, CheckInActions()) },
    "check-in-answered" to { CheckInScreen(SampleMoods.answered, CheckInActions()) },
    "check-in-everything" to { CheckInScreen(SampleMoods.everything, CheckInActions()) },
    "check-in-settings" to { CheckInSettingsScreen(SampleMoods.settings, CheckInSettingsActions()) },
    "looking-back" to { LookingBackScreen(onKind = {}, onBack = {}) },
    "look-back-signs" to { LookBackScreen(LookBackKind.SIGNS, SampleLookBacks.signs, LookBackActions()) },
    "look-back-week" to { LookBackScreen(LookBackKind.WEEK, SampleLookBacks.week, LookBackActions()) },
    "steps" to { StepsScreen(SampleLookBacks.steps, StepsActions()) },
    "moods" to { MoodsScreen(SampleMoods.moods, Weekday.MONDAY, MoodsActions()) },
    "moods-empty" to { MoodsScreen(SampleMoods.noMoods, Weekday.MONDAY, MoodsActions()) },
    "mood-year" to { MoodYearScreen(SampleMoods.year, onPrevious = {}, onNext = {}, onBack = {}) },
    "insights" to { InsightsScreen(SampleInsights.insights, InsightsActions()) },
    "insights-early" to { InsightsScreen(SampleInsights.noInsights, InsightsActions()) },
)
