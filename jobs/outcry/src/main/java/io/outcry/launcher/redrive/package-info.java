// SPDX-License-Identifier: Apache-2.0
/** The verb redrive: what nobody took, once more. */
@NullMarked
package io.outcry.launcher.redrive;

import org.jspecify.annotations.NullMarked;
