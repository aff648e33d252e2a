using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Claims.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ReadKeptWordsOnceMore : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Pages that were kept before agencies were looked for in them: their words are read again from the kept bytes, and what is found is proposed.
            migrationBuilder.Sql("UPDATE SnapshotParts SET State = 'Waiting', Attempts = 0, DueAt = ChangedAt WHERE Kind = 'Text' AND State = 'Kept'");
            migrationBuilder.Sql("UPDATE Snapshots SET DueAt = TakenAt WHERE DueAt IS NULL AND TakenAt IS NOT NULL AND Id IN (SELECT SnapshotId FROM SnapshotParts WHERE Kind = 'Text' AND State = 'Waiting')");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {

        }
    }
}
