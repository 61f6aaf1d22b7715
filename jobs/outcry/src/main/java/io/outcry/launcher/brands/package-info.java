// SPDX-License-Identifier: Apache-2.0
/** The verbs for the PR team's file: write a first one, check it, try it on posts. */
@NullMarked
package io.outcry.launcher.brands;

import org.jspecify.annotations.NullMarked;
