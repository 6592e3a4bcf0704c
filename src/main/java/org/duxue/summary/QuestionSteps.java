package org.duxue.summary;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duxue.area.AreaModules;
import org.duxue.area.ValidationContexts;
import org.duxue.intake.DropFiles;
import org.duxue.intake.FileRowArchive;
import org.duxue.intake.Questions;
import org.duxue.intake.SubmissionFeedback;
import org.duxue.intake.SubmissionKey;
import org.duxue.intake.Versions;
import org.duxue.shared.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.configuration.annotation.StepScope;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** The steps that ask questions: a preliminary one after files were read, and the final one at consolidation. */
@Configuration(proxyBeanMethods = false)
class QuestionSteps {

    private static final int SUBMISSIONS_A_COMMIT = 50;

    @Bean
    QuestionRound.Sources questionSources(
            AreaModules modules,
            ValidationContexts contexts,
            Versions versions,
            Consolidations consolidations,
            FileRowArchive rows) {
        return new QuestionRound.Sources(modules, contexts, versions, consolidations, rows);
    }

    @Bean
    Asking asking(
            JobRepository jobs,
            PlatformTransactionManager transactions,
            Questions questions,
            SubmissionFeedback feedback,
            AsyncTaskExecutor threads) {
        return new Asking(jobs, transactions, questions, feedback, threads);
    }

    @Bean
    Step askQuestions(Asking steps, ToAsk questionsOfFiles, DropFiles files) {
        return steps.reading(questionsOfFiles, files::markQuestionsAsked);
    }

    @Bean
    Step decideQuestions(Asking steps, ToAsk questionsOfPeriod) {
        return steps.reading(questionsOfPeriod, () -> {});
    }

    @Bean
    @StepScope
    ToAsk questionsOfFiles(
            DropFiles files, SubmissionCollector collector, QuestionRound.Sources sources, Questions questions) {
        return new ToAsk(() -> {
            Map<Period, List<SubmissionKey>> read =
                    files.withoutQuestions().stream().collect(Collectors.groupingBy(SubmissionKey::period));
            return read.entrySet().stream()
                    .map(month -> ofRead(
                            new QuestionRound(collector.gather(month.getKey()), sources), month.getValue(), questions));
        });
    }

    /**
     * The submissions whose files were read, those that have people or bytes in common with them, and those that had
     * before.
     */
    private static Stream<One> ofRead(QuestionRound round, List<SubmissionKey> read, Questions questions) {
        Set<String> asked = new HashSet<>();
        for (SubmissionKey key : read) {
            round.snapshot()
                    .find(key.sender(), key.kind())
                    .filter(Obligation::isFresh)
                    .ifPresent(obligation -> {
                        String kind = key.kind().key();
                        asked.add(key.sender() + kind);
                        round.sharing(obligation).forEach(other -> asked.add(other + kind));
                        questions.askedAbout(key).forEach(other -> asked.add(other + kind));
                    });
        }
        return fresh(round)
                .filter(one -> asked.contains(
                        one.obligation().sender() + one.obligation().kind().key()));
    }

    @Bean
    @StepScope
    ToAsk questionsOfPeriod(ConsolidatedPeriod period, QuestionRound.Sources sources) {
        return new ToAsk(() -> Stream.of(fresh(new QuestionRound(period.snapshot(), sources))));
    }

    private static Stream<One> fresh(QuestionRound round) {
        return round.snapshot().districts().stream()
                .flatMap(district -> round.snapshot().of(district).stream())
                .filter(Obligation::isFresh)
                .map(obligation -> new One(round, obligation));
    }

    /** A fresh submission and its round of questions. */
    record One(QuestionRound round, Obligation obligation) {}

    /** The submissions of a step, month by month. */
    static class ToAsk implements ItemStreamReader<One> {

        private final Supplier<Stream<Stream<One>>> source;
        private final Deque<One> queue = new ArrayDeque<>();
        private Iterator<Stream<One>> months = Collections.emptyIterator();

        ToAsk(Supplier<Stream<Stream<One>>> source) {
            this.source = source;
        }

        @Override
        public void open(ExecutionContext context) {
            this.queue.clear();
            this.months = this.source.get().iterator();
        }

        @Override
        public @Nullable One read() {
            while (this.queue.isEmpty() && this.months.hasNext()) {
                this.months.next().forEach(this.queue::add);
            }
            return this.queue.poll();
        }
    }

    /** Builds the two similar steps. Each step has the name of its bean. */
    record Asking(
            JobRepository jobs,
            PlatformTransactionManager transactions,
            Questions questions,
            SubmissionFeedback feedback,
            AsyncTaskExecutor threads) {

        /** @param done called when all questions were asked */
        Step reading(ToAsk submissions, Runnable done) {
            return new StepBuilder(this.jobs)
                    .<One, Questions.Decided>chunk(SUBMISSIONS_A_COMMIT)
                    .transactionManager(this.transactions)
                    .reader(submissions)
                    .processor(one -> one.round().decide(one.obligation()))
                    .writer(decided -> this.feedback.writeAgain(this.questions.replace(decided.getItems())))
                    .taskExecutor(this.threads)
                    .listener(whenCompleted(done))
                    // submissions of others may have changed since an interrupted execution
                    .allowStartIfComplete(true)
                    .build();
        }

        private static StepExecutionListener whenCompleted(Runnable done) {
            return new StepExecutionListener() {

                @Override
                public @Nullable ExitStatus afterStep(StepExecution execution) {
                    if (execution.getStatus() == BatchStatus.COMPLETED) {
                        done.run();
                    }
                    return null;
                }
            };
        }
    }
}
