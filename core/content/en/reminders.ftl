# What a reminder says. A stranger who reads it learns nothing.

reminder-1 = A moment for you?
reminder-2 = A short pause, if you like.
reminder-3 = Time for a breath.
reminder-4 = Whenever you are ready.
reminder-5 = A quiet minute?
