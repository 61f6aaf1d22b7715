// SPDX-License-Identifier: Apache-2.0
@NullMarked
package io.outcry.text.baseline;

import org.jspecify.annotations.NullMarked;
