// SPDX-License-Identifier: Apache-2.0
@NullMarked
package io.outcry.x;

import org.jspecify.annotations.NullMarked;
