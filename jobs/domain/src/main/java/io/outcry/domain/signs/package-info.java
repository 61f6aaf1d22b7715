// SPDX-License-Identifier: Apache-2.0
/** What texts say besides their scores: kind, risk, leaving, rivals, tone. */
@NullMarked
package io.outcry.domain.signs;

import org.jspecify.annotations.NullMarked;
