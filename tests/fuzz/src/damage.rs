//! Changes of a file that is kept in two copies.

use arbitrary::Arbitrary;

/// Bytes of a copy.
pub const BLOCK: usize = 4096;

/// One change.
#[derive(Debug, Clone, Arbitrary)]
pub enum Damage {
    /// Other bytes at a place.
    Bytes {
        /// Where they begin.
        at: u16,
        /// What stands there now.
        bytes: Vec<u8>,
    },
    /// One bit is another.
    Bit {
        /// Counted from the first.
        at: u16,
    },
    /// Bytes of a sound file of the same kind, from anywhere to anywhere.
    Moved {
        /// Where they were.
        from: u16,
        /// Where they are now.
        to: u16,
        /// How many.
        length: u16,
    },
    /// Ends earlier.
    Cut {
        /// Its length.
        at: u16,
    },
    /// Goes on.
    Longer {
        /// With this.
        byte: u8,
    },
}

impl Damage {
    /// Does it to `block`. `other` is the sound file that bytes are moved from.
    pub fn apply(&self, block: &mut Vec<u8>, other: &[u8]) {
        match self {
            Self::Bytes { at, bytes } => put(block, usize::from(*at), bytes),
            Self::Bit { at } => {
                if let Some(byte) = block.get_mut(usize::from(*at) / 8) {
                    *byte ^= 1 << (at % 8);
                }
            }
            Self::Moved { from, to, length } => {
                let moved = other.iter().skip(usize::from(*from) % BLOCK);
                let moved: Vec<u8> = moved.take(usize::from(*length)).copied().collect();
                put(block, usize::from(*to) % BLOCK, &moved);
            }
            Self::Cut { at } => block.truncate(usize::from(*at)),
            Self::Longer { byte } => block.push(*byte),
        }
    }
}

fn put(block: &mut [u8], at: usize, bytes: &[u8]) {
    for (place, byte) in block.iter_mut().skip(at).zip(bytes) {
        *place = *byte;
    }
}
