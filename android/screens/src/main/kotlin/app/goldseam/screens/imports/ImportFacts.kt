package app.goldseam.screens.imports

import androidx.compose.animation.animateContentSize
import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.goldseam.core.NoteWarning
import app.goldseam.core.SkipReason
import app.goldseam.core.SkippedFile
import app.goldseam.core.WarnedFile
import app.goldseam.screens.parts.Icons
import app.goldseam.screens.parts.LinkRow
import app.goldseam.screens.parts.RowGroup
import app.goldseam.screens.strings.CountedPhrase
import app.goldseam.screens.strings.Phrase
import app.goldseam.screens.strings.say
import app.goldseam.screens.theme.Space
import app.goldseam.screens.theme.pottery

/** One line for each thing worth knowing. */
@Composable
internal fun Facts(lines: List<String>) {
    Column(verticalArrangement = Arrangement.spacedBy(Space.line)) {
        for (line in lines) {
            Row(horizontalArrangement = Arrangement.spacedBy(Space.line)) {
                Box(Modifier.padding(top = 10.dp).size(6.dp).background(MaterialTheme.pottery.gold, CircleShape))
                Text(line, style = MaterialTheme.typography.bodyLarge)
            }
        }
    }
}

/** [phrase] for this many, if there are any. */
@Composable
internal fun counted(phrase: CountedPhrase, count: UInt): String? =
    if (count == 0u) null else say(phrase, count.toInt())

@Composable
internal fun FilesLeftOut(files: List<SkippedFile>) =
    Files(CountedPhrase.ImportSkipped, files) { it.path to it.reason.phrase }

@Composable
internal fun FilesWithRemarks(files: List<WarnedFile>) =
    Files(CountedPhrase.ImportWarnings, files) { it.path to it.warning.phrase }

/** How many there are; which, only when somebody asks. */
@Composable
private fun <F> Files(title: CountedPhrase, files: List<F>, pathAndRemark: (F) -> Pair<String, Phrase>) {
    if (files.isEmpty()) return
    var areShown by remember { mutableStateOf(false) }
    RowGroup {
        LinkRow(
            say(title, files.size),
            say(if (areShown) Phrase.ImportHideFiles else Phrase.ImportShowFiles),
            if (areShown) Icons.fold else Icons.unfold,
        ) { areShown = !areShown }
        Column(Modifier.animateContentSize()) {
            if (areShown) {
                for (file in files) {
                    val (path, remark) = pathAndRemark(file)
                    FileRow(path, say(remark))
                }
            }
        }
    }
}

@Composable
private fun FileRow(path: String, remark: String) {
    Column(Modifier.padding(horizontal = 20.dp, vertical = Space.small).semantics(mergeDescendants = true) {}) {
        Text(path, style = MaterialTheme.typography.bodyMedium)
        Text(
            remark,
            style = MaterialTheme.typography.bodySmall,
            color = MaterialTheme.colorScheme.onSurfaceVariant,
        )
    }
}

private val SkipReason.phrase
    get() = when (this) {
        SkipReason.HIDDEN -> Phrase.SkipHidden
        SkipReason.COMPANION_FOLDER -> Phrase.SkipCompanionFolder
        SkipReason.SYMLINK -> Phrase.SkipSymlink
        SkipReason.NOT_A_FILE -> Phrase.SkipNotAFile
        SkipReason.UNUSABLE_NAME -> Phrase.SkipUnusableName
        SkipReason.DUPLICATE_NAME -> Phrase.SkipDuplicateName
        SkipReason.TOO_DEEP -> Phrase.SkipTooDeep
        SkipReason.TOO_MANY_FILES -> Phrase.SkipTooManyFiles
        SkipReason.TOO_LARGE -> Phrase.SkipTooLarge
        SkipReason.UNREADABLE -> Phrase.SkipUnreadable
        SkipReason.BINARY -> Phrase.SkipBinary
        SkipReason.UNKNOWN_ENCODING -> Phrase.SkipUnknownEncoding
        SkipReason.EMPTY -> Phrase.SkipEmpty
    }

private val NoteWarning.phrase
    get() = when (this) {
        NoteWarning.FRONT_MATTER_UNREADABLE -> Phrase.NoteFrontMatter
        NoteWarning.DATE_UNREADABLE -> Phrase.NoteDateUnreadable
        NoteWarning.DATE_PARTLY_READ -> Phrase.NoteDatePartly
        NoteWarning.DATE_GUESSED -> Phrase.NoteDateGuessed
        NoteWarning.DATE_MISSING -> Phrase.NoteDateMissing
        NoteWarning.PROPERTY_UNREADABLE -> Phrase.NoteProperty
        NoteWarning.TOO_MANY_TAGS -> Phrase.NoteManyTags
        NoteWarning.ATTACHMENT_MISSING -> Phrase.NoteAttachmentMissing
        NoteWarning.ATTACHMENT_TOO_LARGE -> Phrase.NoteAttachmentTooLarge
        NoteWarning.ATTACHMENT_UNREADABLE -> Phrase.NoteAttachmentUnreadable
        NoteWarning.CHANGED_SINCE -> Phrase.NoteChangedSince
    }
