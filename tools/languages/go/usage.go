// Logs a run and reads it back.
package main

import (
	"context"
	"fmt"
	"log"
	"time"

	"example.com/you/mlflow"
)

func main() {
	ctx := context.Background()
	client := mlflow.NewAPIClient(mlflow.NewConfiguration())
	now := time.Now().UnixMilli()

	request := mlflow.NewCreateRun("0")
	request.SetStartTime(now)
	request.SetTags([]mlflow.RunTag{*mlflow.NewRunTag("language", "Go")})
	created, _, err := client.RunsAPI.CreateRun(ctx).CreateRun(*request).Execute()
	if err != nil {
		log.Fatal(err)
	}
	runID := created.Run.Info.RunId

	loss, nan := 0.25, "NaN"
	values := map[string]mlflow.MetricValue{"loss": {Float64: &loss}, "nan": {String: &nan}}
	for key, value := range values {
		metric := mlflow.NewLogMetric(runID, key, value, now)
		if _, _, err := client.RunsAPI.LogMetric(ctx).LogMetric(*metric).Execute(); err != nil {
			log.Fatal(err)
		}
	}

	read, _, err := client.RunsAPI.GetRun(ctx).RunId(runID).Execute()
	if err != nil {
		log.Fatal(err)
	}
	for _, metric := range read.Run.Data.Metrics {
		if metric.Value.Float64 != nil {
			fmt.Printf("%s %.2f\n", metric.Key, *metric.Value.Float64)
		} else {
			fmt.Println(metric.Key, *metric.Value.String)
		}
	}
}
