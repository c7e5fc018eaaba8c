//! "Not for now".

use super::library::Cards;
use super::{PracticeCard, Practices};
use crate::error::{GoldseamError, Result};

#[uniffi::export]
impl Practices {
    /// Sets a practice aside, or takes it up again. What is set aside is never offered, and can still be opened.
    pub async fn set_aside(&self, practice: String, aside: bool) -> Result<()> {
        self.session
            .write(move |app| app.practices().set_aside(&practice, aside))
            .await
    }

    /// What is set aside, latest first.
    pub async fn asides(&self) -> Result<Vec<PracticeCard>> {
        let texts = self.session.texts();
        self.session
            .read(None, move |app| {
                let room = app.practices();
                let aside: Vec<String> = room
                    .asides()?
                    .into_iter()
                    .map(|aside| aside.practice)
                    .collect();
                Ok::<_, GoldseamError>(Cards::of(&room, &texts)?.named(&aside))
            })
            .await
    }
}
