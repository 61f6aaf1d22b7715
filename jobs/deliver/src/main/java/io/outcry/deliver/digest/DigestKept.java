// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.digest;

/**
 * What {@link BuildDigest} keeps under the state name {@code digest-v1}.
 *
 * <p>Evolution: as {@link DigestMemory}.
 *
 * @param fromMillis start of the span that is being taken down
 * @param dueMillis its end, when the digest is due
 */
public record DigestKept(long fromMillis, long dueMillis, DigestMemory memory) {}
