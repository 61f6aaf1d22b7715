// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.digest;

import io.outcry.schemas.digests.Digest;
import java.util.List;

/**
 * A digest that is due.
 *
 * @param to ids of receivers
 * @param type {@code digest.daily} or {@code digest.weekly}
 */
public record DueDigest(List<String> to, String type, Digest digest) {}
