package javax.annotation;

/** Stands for the annotation of jakarta.annotation-api 1.3, the one library of the client that Jackson does not bring. */
public @interface Generated {
  String[] value();

  String comments() default "";
}
