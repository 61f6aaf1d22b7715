// SPDX-License-Identifier: Apache-2.0
/** What would change in a brands file, as a unified diff. */
@NullMarked
package io.outcry.launcher.suggest.diff;

import org.jspecify.annotations.NullMarked;
