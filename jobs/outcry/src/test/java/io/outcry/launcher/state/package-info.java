// SPDX-License-Identifier: Apache-2.0
/** What a release stored is read by the next one. */
@NullMarked
package io.outcry.launcher.state;

import org.jspecify.annotations.NullMarked;
