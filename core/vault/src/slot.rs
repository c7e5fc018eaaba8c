//! One key slot: the vault master key, wrapped by what a passphrase, a code or a device gives.

use ctutils::CtEq;
use zeroize::Zeroizing;

use crate::entropy::Entropy;
use crate::error::Result;
use crate::sealed;
use crate::secret::Key32;

/// Bytes of a slot: salt 32, commitment 32, sealed body 144 + 16, random rest 32. An unused slot is random.
pub(crate) const SLOT: usize = 256;

const COMMITMENT: std::ops::Range<usize> = 32..64;
const BODY: std::ops::Range<usize> = 64..224;
const TEXT: usize = 144;

/// What a slot of a compartment is for; also its place among the compartment's four.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    Passphrase = 0,
    RecoveryCode = 1,
    DeviceKey = 2,
}

impl Role {
    const ALL: [Self; 3] = [Self::Passphrase, Self::RecoveryCode, Self::DeviceKey];

    /// The number of this role's slot. Compartment 0 owns the slots 0–3, compartment 1 the slots 4–7, so that neither
    /// ever overwrites what it cannot see.
    pub(crate) fn place(self, compartment: u8) -> usize {
        usize::from(compartment) * 4 + self as usize
    }
}

/// What a slot gave.
pub(crate) struct OpenedSlot {
    pub(crate) compartment: u8,
    pub(crate) vmk: Key32,
}

fn keys(wrap: &Key32, salt: &[u8], public: &[u8], place: usize) -> (Key32, Key32) {
    let number = [u8::try_from(place).unwrap_or(u8::MAX)];
    (
        wrap.derive(salt, &[b"gs1 wrap", public, &number]),
        wrap.derive(salt, &[b"gs1 commit", public, &number]),
    )
}

/// Writes a slot. `public` is the header's public part: a slot opens under no other.
pub(crate) fn seal(
    slot: &mut [u8; SLOT],
    compartment: u8,
    role: Role,
    wrap: &Key32,
    vmk: &Key32,
    public: &[u8],
    entropy: &dyn Entropy,
) -> Result<()> {
    let mut fresh = Zeroizing::new([0; SLOT]);
    entropy.fill(fresh.as_mut())?;
    let place = role.place(compartment);
    let (key, commitment) = keys(wrap, &fresh[..32], public, place);
    fresh[COMMITMENT].copy_from_slice(commitment.expose());
    let body = &mut fresh[BODY];
    body.fill(0);
    body[0] = compartment;
    body[1] = role as u8;
    body[2..34].copy_from_slice(vmk.expose());
    sealed::seal(&key, &associated(public, place), body)?;
    slot.copy_from_slice(fresh.as_ref());
    Ok(())
}

/// Tries a slot. The commitment makes it open under one key only.
pub(crate) fn open(slot: &[u8], place: usize, wrap: &Key32, public: &[u8]) -> Option<OpenedSlot> {
    let (key, commitment) = keys(wrap, &slot[..32], public, place);
    // Both checks are always made, so that no attempt does less work than another.
    let committed = commitment
        .expose()
        .as_slice()
        .ct_eq(&slot[COMMITMENT])
        .to_bool();
    let mut body = Zeroizing::new([0; TEXT + sealed::TAG]);
    body.copy_from_slice(&slot[BODY]);
    let text = sealed::open(&key, &associated(public, place), body.as_mut())?;
    let compartment = text[0];
    let role = Role::ALL.into_iter().find(|role| *role as u8 == text[1])?;
    let mut vmk = Zeroizing::new([0; 32]);
    vmk.copy_from_slice(&text[2..34]);
    let in_place = compartment <= 1
        && role.place(compartment) == place
        && text[34..].iter().all(|byte| *byte == 0);
    (committed && in_place).then(|| OpenedSlot {
        compartment,
        vmk: Key32::from_slice(&vmk),
    })
}

fn associated(public: &[u8], place: usize) -> Vec<u8> {
    let mut associated = public.to_vec();
    associated.push(u8::try_from(place).unwrap_or(u8::MAX));
    associated
}
