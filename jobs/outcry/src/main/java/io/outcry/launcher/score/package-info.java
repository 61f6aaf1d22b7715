// SPDX-License-Identifier: Apache-2.0
/** The verb that scores texts with the model that alerts use. */
@NullMarked
package io.outcry.launcher.score;

import org.jspecify.annotations.NullMarked;
