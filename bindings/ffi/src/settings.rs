//! What a person has set.

use std::sync::Arc;

use chrono::{NaiveTime, Timelike};
use goldseam_core::settings::AutoLock;

use crate::error::{Field, GoldseamError, Reason, Result};
use crate::session::Session;
use crate::task::TaskHandle;

/// What a person has set, and the ways into the vault.
#[derive(uniffi::Object)]
pub struct Settings {
    pub(crate) session: Arc<Session>,
}

/// How long after the app was left it locks by itself.
#[uniffi::remote(Enum)]
pub enum AutoLock {
    /// As soon as another app or the screen lock is in front.
    AtOnce,
    /// After half a minute.
    ThirtySeconds,
    /// After two minutes.
    TwoMinutes,
    /// After five minutes.
    FiveMinutes,
}

/// What the settings screen shows.
#[derive(Clone, Debug, PartialEq, Eq, uniffi::Record)]
#[cfg_attr(
    feature = "conformance",
    derive(serde::Serialize, serde::Deserialize),
    serde(rename_all = "snake_case")
)]
pub struct SettingsPage {
    /// How long after the app was left it locks by itself.
    pub auto_lock: AutoLock,
    /// Whether looking back at this day of earlier years is on.
    pub on_this_day: bool,
    /// Whether there is a recovery code.
    pub has_recovery_code: bool,
    /// Whether the device opens the vault.
    pub has_device_unlock: bool,
    /// Whether the platform offers to open the vault at all.
    pub can_unlock_with_device: bool,
    /// Entries outside the trash.
    pub entries: u64,
    /// Bytes of the vault's files on the disk.
    pub bytes_on_disk: u64,
    /// Whether somebody who counts the bytes can still be told that one journal explains them.
    pub size_can_be_explained: bool,
    /// Whether a check of the whole vault is due.
    pub check_is_due: bool,
}

#[uniffi::export]
impl Settings {
    /// All of it.
    pub async fn page(&self) -> Result<SettingsPage> {
        let can_unlock_with_device = self.session.sealer.is_some();
        self.session
            .read(None, move |app| {
                let info = app.vault().info()?;
                Ok::<_, GoldseamError>(SettingsPage {
                    auto_lock: app.settings().auto_lock()?,
                    on_this_day: app.journal().is_on_this_day()?,
                    has_recovery_code: info.has_recovery_code,
                    has_device_unlock: info.has_device_key,
                    can_unlock_with_device,
                    entries: app.journal().count()?,
                    bytes_on_disk: info.main.file + info.media.file,
                    size_can_be_explained: info.size_can_be_explained,
                    check_is_due: info.check_is_due,
                })
            })
            .await
    }

    /// Sets when to lock after the app was left.
    pub async fn set_auto_lock(&self, auto_lock: AutoLock) -> Result<()> {
        let session = Arc::clone(&self.session);
        self.session
            .write(move |app| {
                app.settings().set_auto_lock(auto_lock)?;
                session.leaving.set(auto_lock);
                Ok::<_, GoldseamError>(())
            })
            .await
    }

    /// When the person usually goes to bed, in minutes since midnight, 0 to 1439. In the hour before it and in the night,
    /// no practice is begun that touches an injury.
    pub async fn bedtime(&self) -> Result<u16> {
        self.session
            .read(None, move |app| {
                let bedtime = app.practices().bedtime()?;
                let minute = bedtime.num_seconds_from_midnight() / 60;
                Ok::<_, GoldseamError>(u16::try_from(minute).unwrap_or(0))
            })
            .await
    }

    /// Sets when the person usually goes to bed.
    pub async fn set_bedtime(&self, minute_of_day: u16) -> Result<()> {
        let seconds = u32::from(minute_of_day) * 60;
        let bedtime = NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0)
            .ok_or_else(|| GoldseamError::invalid(Field::Moment, Reason::OutOfRange))?;
        self.session
            .write(move |app| app.practices().set_bedtime(bedtime))
            .await
    }

    /// Turns looking back at this day of earlier years on or off.
    pub async fn set_on_this_day(&self, on: bool) -> Result<()> {
        self.session
            .write(move |app| app.journal().set_on_this_day(on))
            .await
    }

    /// Reads the whole vault and checks every page. Takes long. Fails with `Damaged`; nothing is changed.
    #[uniffi::method(default(task = None))]
    pub async fn check(&self, task: Option<Arc<TaskHandle>>) -> Result<()> {
        self.session
            .long(task, |app, token, _| app.vault().check(token))
            .await
    }
}
