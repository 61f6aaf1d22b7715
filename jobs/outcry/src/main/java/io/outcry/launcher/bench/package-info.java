// SPDX-License-Identifier: Apache-2.0
/** The verb bench: how fast a part is, beside a floor measured in the same run. */
@NullMarked
package io.outcry.launcher.bench;

import org.jspecify.annotations.NullMarked;
