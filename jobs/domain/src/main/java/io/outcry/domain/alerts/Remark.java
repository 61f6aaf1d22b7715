// SPDX-License-Identifier: Apache-2.0
package io.outcry.domain.alerts;

import org.jspecify.annotations.Nullable;

/**
 * What a person said when taking an alert on or closing it.
 *
 * <p>Evolution: add components whose honest value for an old remark is 0, false or null; never
 * rename, retype or drop one. No checks here: old bytes give zeros.
 */
public record Remark(String by, long atMillis, @Nullable String note) {}
