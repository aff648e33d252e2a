using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Claims.Infrastructure.Persistence.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class LooksAndDecisionsOfAClaim : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "LookSince",
                table: "SourceWatches",
                type: "TEXT",
                nullable: true);

            // Whatever needs a look has needed it since it became what it is.
            migrationBuilder.Sql("UPDATE SourceWatches SET LookSince = Since WHERE NeedsLook = 1");

            migrationBuilder.DropIndex(
                name: "IX_SourceWatches_NeedsLook",
                table: "SourceWatches");

            // EF would make the table anew for it; SQLite can leave the column out.
            migrationBuilder.Sql("ALTER TABLE \"SourceWatches\" DROP COLUMN \"NeedsLook\"");

            migrationBuilder.CreateIndex(
                name: "IX_SourceWatches_LookSince",
                table: "SourceWatches",
                column: "LookSince",
                filter: "LookSince IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_MatchDecisions_ClaimId",
                table: "MatchDecisions",
                column: "ClaimId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "NeedsLook",
                table: "SourceWatches",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.Sql("UPDATE SourceWatches SET NeedsLook = 1 WHERE LookSince IS NOT NULL");

            migrationBuilder.DropIndex(
                name: "IX_SourceWatches_LookSince",
                table: "SourceWatches");

            migrationBuilder.DropIndex(
                name: "IX_MatchDecisions_ClaimId",
                table: "MatchDecisions");

            migrationBuilder.Sql("ALTER TABLE \"SourceWatches\" DROP COLUMN \"LookSince\"");

            migrationBuilder.CreateIndex(
                name: "IX_SourceWatches_NeedsLook",
                table: "SourceWatches",
                column: "NeedsLook",
                filter: "NeedsLook = 1");
        }
    }
}
