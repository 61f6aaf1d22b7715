// SPDX-License-Identifier: Apache-2.0
/** What the models are held against: a method that is widely known. No job uses it. */
@NullMarked
package io.outcry.text.baseline;

import org.jspecify.annotations.NullMarked;
