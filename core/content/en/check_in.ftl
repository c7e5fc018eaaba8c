# The check-in. `-today` is asked about the whole day, the other about right now.

check-in-title = How is it right now?
    .today = How was today?
check-in-any-answer = One answer is enough.

scale-pleasantness = How pleasant is it?
    .today = How pleasant was today?
    .low = very unpleasant
    .middle = in between
    .high = very pleasant
scale-activation = How much is moving in you?
    .today = How much was moving in you today?
    .low = very calm or tired
    .middle = in between
    .high = very stirred up
scale-belonging = How much do you feel that you belong?
    .today = How much did you feel today that you belong?
    .low = not at all
    .middle = in part
    .high = fully
scale-cup = How much is left in you?
    .today = How much was left in you at the end of today?
    .low = an empty cup
    .middle = half a cup
    .high = a full cup

answer-dont-know = I don't know
answer-rather-not-say = I'd rather not say

# The fifths of a scale.
pleasantness-1 = very low
pleasantness-2 = low
pleasantness-3 = in the middle
pleasantness-4 = good
pleasantness-5 = very good
cup-1 = empty
cup-2 = a little left
cup-3 = half full
cup-4 = mostly full
cup-5 = full

part-activation = How much is moving
part-feelings = Words for feelings
part-body = Where in the body
part-factors = What I track
part-belonging = Belonging
part-cup = What is left in me
part-note = A note

note-hint = What went well? What was hard? A few words, or none.

quadrant-unpleasant_high = Unpleasant and stirred up
quadrant-unpleasant_low = Unpleasant and low
quadrant-pleasant_high = Pleasant and lively
quadrant-pleasant_low = Pleasant and calm
quadrant-mixed = Mixed, or about others

body-head = head
body-eyes = eyes
body-jaw = jaw
body-throat = throat
body-neck = neck
body-shoulders = shoulders
body-arms = arms
body-hands = hands
body-chest = chest
body-heart = heart
body-back = back
body-stomach = stomach
body-belly = belly
body-hips = hips
body-legs = legs
body-feet = feet
body-skin = skin
body-whole_body = the whole body
