import com.example.mlflow.ApiException;
import com.example.mlflow.api.RunsApi;
import com.example.mlflow.model.CreateRun;
import com.example.mlflow.model.LogMetric;
import com.example.mlflow.model.Metric;
import com.example.mlflow.model.MetricValue;
import com.example.mlflow.model.Run;
import com.example.mlflow.model.RunTag;

/** Logs a run and reads it back. */
public class Usage {
  public static void main(String[] arguments) throws ApiException {
    RunsApi runs = new RunsApi();
    long now = System.currentTimeMillis();
    CreateRun request =
        new CreateRun()
            .experimentId("0")
            .startTime(now)
            .addTagsItem(new RunTag().key("language").value("Java"));
    String runId = runs.createRun(request).getRun().getInfo().getRunId();
    for (double value : new double[] {0.25, Double.NaN}) {
      String key = Double.isNaN(value) ? "nan" : "loss";
      runs.logMetric(
          new LogMetric().runId(runId).key(key).value(new MetricValue(value)).timestamp(now));
    }

    Run run = runs.getRun(runId, null).getRun();
    for (Metric metric : run.getData().getMetrics()) {
      System.out.println(metric.getKey() + " " + metric.getValue().getActualInstance());
    }
  }
}
