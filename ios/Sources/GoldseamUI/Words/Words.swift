/// What the app says, by its key in `Localizable.xcstrings`: no view holds a word of its own.
enum Words: String, CaseIterable {
    case appName = "app.name"
    case quickExit = "quick.exit"
    case quickExitHint = "quick.exit.hint"
    case awayReturn = "away.return"
    case goOn = "go.on"
    case goBack = "go.back"
    case cancel
    case done
    case stop
    case more
    case notNow = "not.now"
    case working

    case promiseTitle = "promise.title"
    case promiseAbout = "promise.about"
    case promiseStaysTitle = "promise.stays.title"
    case promiseStaysText = "promise.stays.text"
    case promiseKeyTitle = "promise.key.title"
    case promiseKeyText = "promise.key.text"
    case promiseExitTitle = "promise.exit.title"
    case promiseExitText = "promise.exit.text"
    case promiseNext = "promise.next"
    case passphraseTitle = "passphrase.title"
    case passphraseText = "passphrase.text"
    case passphrase
    case passphraseAgain = "passphrase.again"
    case passphraseOld = "passphrase.old"
    case passphraseNew = "passphrase.new"
    case passphraseShow = "passphrase.show"
    case passphraseHide = "passphrase.hide"
    case passphraseAtLeast = "passphrase.at.least"
    case passphraseSuggest = "passphrase.suggest"
    case passphraseTake = "passphrase.take"
    case making
    case recoveryTitle = "recovery.title"
    case recoveryText = "recovery.text"
    case recoveryMake = "recovery.make"
    case recoverySkip = "recovery.skip"
    case recoveryWriteTitle = "recovery.write.title"
    case recoveryWriteText = "recovery.write.text"
    case recoveryWritten = "recovery.written"
    case recoveryLookAgain = "recovery.look.again"
    case recoveryGroup = "recovery.group"
    case recoveryCode = "recovery.code"
    case askBackTitle = "ask.back.title"
    case askBackText = "ask.back.text"
    case askBackWrong = "ask.back.wrong"
    case askBackCheck = "ask.back.check"

    case unlockTitle = "unlock.title"
    case unlock
    case opening
    case unlockWithDevice = "unlock.with.device"
    case unlockUseRecoveryCode = "unlock.use.recovery.code"
    case unlockUsePassphrase = "unlock.use.passphrase"
    case unlockRecoveryText = "unlock.recovery.text"
    case unlockWait = "unlock.wait"
    case replaceTitle = "replace.title"
    case replaceText = "replace.text"
    case replaceSkip = "replace.skip"

    case timelineTitle = "timeline.title"
    case timelineEmptyTitle = "timeline.empty.title"
    case timelineEmptyText = "timeline.empty.text"
    case filter
    case filterNone = "filter.none"
    case filterStarred = "filter.starred"
    case filterAttachments = "filter.attachments"
    case filterEmptyTitle = "filter.empty.title"
    case filterEmptyText = "filter.empty.text"
    case draftsTitle = "drafts.title"
    case onThisDay = "on.this.day"
    case onThisDayText = "on.this.day.text"
    case write
    case undo
    case redo
    case star
    case unstar
    case starred
    case toTrash = "to.trash"
    case hasAttachments = "has.attachments"
    case coveredInList = "covered.in.list"
    case sealedUntil = "sealed.until"

    case searchTitle = "search.title"
    case searchPrompt = "search.prompt"
    case searchHint = "search.hint"
    case searchNothingTitle = "search.nothing.title"
    case searchNothingText = "search.nothing.text"
    case searchOrder = "search.order"

    case editorNew = "editor.new"
    case editorEdit = "editor.edit"
    case editorTitle = "editor.title"
    case editorBody = "editor.body"
    case editorSaved = "editor.saved"
    case editorSaving = "editor.saving"
    case editorKeep = "editor.keep"
    case editorOptions = "editor.options"
    case editorKind = "editor.kind"
    case editorMoment = "editor.moment"
    case editorMomentNow = "editor.moment.now"
    case editorNewTag = "editor.new.tag"
    case editorCovered = "editor.covered"
    case editorCoveredText = "editor.covered.text"
    case editorApart = "editor.apart"
    case editorSeal = "editor.seal"
    case editorSealUntil = "editor.seal.until"
    case editorSealText = "editor.seal.text"
    case editorDiscard = "editor.discard"
    case editorDiscardQuestion = "editor.discard.question"
    case tags
    case files
    case attach
    case attaching
    case detach

    case entryTitle = "entry.title"
    case edit
    case saveCopy = "save.copy"
    case sealedText = "sealed.text"
    case breakSeal = "break.seal"
    case breakSealQuestion = "break.seal.question"
    case coveredTitle = "covered.title"
    case coveredText = "covered.text"
    case uncover
    case uncoverForGood = "uncover.for.good"
    case coverUp = "cover.up"

    case calendarTitle = "calendar.title"
    case calendarPrevious = "calendar.previous"
    case calendarNext = "calendar.next"
    case calendarEntries = "calendar.entries"

    case trashTitle = "trash.title"
    case trashDaysLeft = "trash.days.left"
    case restore
    case trashEmpty = "trash.empty"
    case trashEmptyQuestion = "trash.empty.question"
    case trashNothingTitle = "trash.nothing.title"
    case trashNothingText = "trash.nothing.text"

    case importTitle = "import.title"
    case importText = "import.text"
    case importChoose = "import.choose"
    case importLooking = "import.looking"
    case importRunning = "import.running"
    case importRun = "import.run"
    case importNew = "import.new"
    case importPresent = "import.present"
    case importFiles = "import.files"
    case importDone = "import.done"
    case importStopped = "import.stopped"
    case importRemarks = "import.remarks"
    case importPast = "import.past"
    case importUndo = "import.undo"
    case importUndoQuestion = "import.undo.question"
    case importUndone = "import.undone"

    case settingsTitle = "settings.title"
    case privacy
    case autoLock = "auto.lock"
    case lockNow = "lock.now"
    case waysIn = "ways.in"
    case changePassphrase = "change.passphrase"
    case makeRecoveryCode = "make.recovery.code"
    case replaceRecoveryCode = "replace.recovery.code"
    case removeRecoveryCode = "remove.recovery.code"
    case removeRecoveryCodeQuestion = "remove.recovery.code.question"
    case enableDeviceUnlock = "enable.device.unlock"
    case disableDeviceUnlock = "disable.device.unlock"
    case deviceUnlockText = "device.unlock.text"
    case vault
    case vaultSize = "vault.size"
    case vaultSizeText = "vault.size.text"
    case checkVault = "check.vault"
    case checkVaultDue = "check.vault.due"
    case newKeys = "new.keys"
    case newKeysText = "new.keys.text"
    case deleteAll = "delete.all"
    case deleteAllText = "delete.all.text"
    case about
    case aboutText = "about.text"
    case aboutVersion = "about.version"
}
