/// Why a content pack cannot be used. Names files of the pack, never anything of a person.
#[derive(Debug, thiserror::Error)]
pub enum ContentError {
    /// A structure file is not what it should be.
    #[error("{file}: {reason}")]
    Structure {
        /// The file.
        file: String,
        /// What the parser says, with line and column.
        reason: String,
    },
    /// An id is there twice, or names something that is not there.
    #[error("{file}: the id {id:?} is there twice or names nothing")]
    Id {
        /// The file.
        file: String,
        /// The id.
        id: String,
    },
}
