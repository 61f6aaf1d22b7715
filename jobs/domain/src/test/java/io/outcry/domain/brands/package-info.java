@NullMarked
package io.outcry.domain.brands;

import org.jspecify.annotations.NullMarked;
