// SPDX-License-Identifier: Apache-2.0
/** How a company dealt with complaints: counts per brand, and what was learned. */
@NullMarked
package io.outcry.launcher.report.board;

import org.jspecify.annotations.NullMarked;
