// SPDX-License-Identifier: Apache-2.0
package io.outcry.deliver.digest;

import java.util.List;

/**
 * All that a {@link DigestBook} keeps over a restart.
 *
 * <p>Evolution: components and components of the notes may be added if 0, false, null or an empty
 * list is honest for what was taken down already; never renamed, retyped or dropped.
 */
public record DigestMemory(
    List<StoryNote> stories, List<AlertNote> alerts, List<HeldNote> held, List<BrandNote> brands) {}
