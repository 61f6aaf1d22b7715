// SPDX-License-Identifier: Apache-2.0
/** What a run or a cluster leaves, read as tables. */
@NullMarked
package io.outcry.launcher.sql;

import org.jspecify.annotations.NullMarked;
