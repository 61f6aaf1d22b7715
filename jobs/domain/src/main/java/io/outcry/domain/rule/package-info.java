// SPDX-License-Identifier: Apache-2.0
/** When a story alerts: one verdict per post, within the brand's false-alarm budget. */
@NullMarked
package io.outcry.domain.rule;

import org.jspecify.annotations.NullMarked;
